"""Short forms of given names that are customary: `Emeka` (`Chukwuemeka`), `Babis` (`Charalampos`).

Each line is two names: of one person behind `=`, of two behind `!`. Names are made up.
"""

import pytest

from proscribe.evaluate.sides import named_entry, named_query
from proscribe.match.pair import score_pair
from proscribe.model.screening import DEFAULT_THRESHOLD

PERSONS = """
= Chukwuemeka Okorafor | Emeka OKORAFOR
= Oluwaseun Falade | Seun FALADE
= Babatunde Ogunsola | Tunde OGUNSOLA
= Adekunle Fashina | Kunle FASHINA
= Chinonso Ezeani | Nonso EZEANI
= Olufemi Akinrele | Femi AKINRELE
= Charalampos Karvounis | Babis KARVOUNIS
= Athanasios Dermitzakis | Sakis DERMITZAKIS
= Mamman Dankwambo | Muhammad DANKWAMBO
= Wojciech Brzozka | Wojtek BRZOZKA
= Giuseppe Brancaleo | Peppe BRANCALEO
= Ignacio Arrieta Zubia | Nacho ARRIETA ZUBIA
= Eleftherios Karvounis | Lefteris KARVOUNIS
= Laszlo Szentgali | Laci SZENTGALI
= Zurab Kvirtia | Zura KVIRTIA
! Chukwuemeka Nnaji Okorafor | Nonso OKORAFOR
! Oluwaseun Falade | Tunde FALADE
! Babatunde Ogunsola | Kunle OGUNSOLA
! Adekunle Fashina | Femi FASHINA
! Charalampos Karvounis | Sakis KARVOUNIS
! Wojciech Brzozka | Staszek BRZOZKA
! Giuseppe Brancaleo | Mimmo BRANCALEO
! Ignacio Arrieta Zubia | Pancho ARRIETA ZUBIA
! Laszlo Szentgali | Feri SZENTGALI
! Zurab Kvirtia | Dato KVIRTIA
! Eleftherios Karvounis | Stathis KARVOUNIS
! Garba Dankwambo | Sule DANKWAMBO
! Adewale Fashina | Adekunle FASHINA
! Olufemi Akinrele | Oluwole AKINRELE
! Vakhtang Kvirtia | Zurab KVIRTIA
"""


@pytest.mark.parametrize("line", PERSONS.strip().splitlines())
def test_a_short_form_is_the_name_it_is_of(line: str) -> None:
    one, other = line[1:].split("|")
    for asked, listed in ((one, other), (other, one)):
        query, entry = named_query(asked.strip(), "Person"), named_entry(listed.strip(), "Person")
        assert (score_pair(query, entry).score >= DEFAULT_THRESHOLD) == line.startswith("=")
