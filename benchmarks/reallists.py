"""The real list files that benchmarks and tests load: the current ones, and every version there is.

The files are not part of this repository; a path below is relative to their folder. A date that a
file does not state itself, and that its publisher's page or address did, is given with it; the
reason given for `accept` says why a file is no whole published version.
"""

import os
from pathlib import Path

import msgspec

_ROOT = Path(__file__).resolve().parents[1]
FOLDER = Path(os.environ.get("PROSCRIBE_SHARED", _ROOT.parent / "shared")) / "lists"


class ListFiles(msgspec.Struct, frozen=True):
    """The files of one version.

    Attributes:
        dataset: Dataset name.
        path: File or folder, relative to the folder of real lists.
        published: The date for `--published`, or "" where the files say it or nobody does.
        accept: The reason for `--accept`, or "" for a whole version.
    """

    dataset: str
    path: str
    published: str = ""
    accept: str = ""


# The newest full version of each dataset.
CURRENT = (
    ListFiles(
        "us_ofac_sdn", "us_ofac_sdn/2023-12-28", "2023-12-28", "a copy without sdn_comments.csv"
    ),
    ListFiles("us_ofac_cons", "us_ofac_cons/csv-2025-12-19", "2025-12-19"),
    ListFiles("un_sc_sanctions", "un_sc_sanctions/2026-02-27"),
    ListFiles("gb_hmt_sanctions", "gb_hmt_sanctions/2023-06-05"),
    ListFiles("au_dfat_sanctions", "au_dfat_sanctions/2024-12"),
    ListFiles("ca_dfatd_sema_sanctions", "ca_dfatd_sema_sanctions/2020-04"),
    ListFiles("us_trade_csl", "us_trade_csl/2022-04-22/consolidated.csv", "2022-04-22"),
    ListFiles("us_bis_denied", "us_bis_denied/2022-09"),
)

# Every file, by dataset in order of time, as a user would load them one after the other; what is
# no whole published version goes in with a reason, an excerpt into a dataset of its own.
EVERY = (
    ListFiles("us_ofac_sdn", "us_ofac_sdn/2019-01-15", "2019-01-15", "an old copy, cut at its end"),
    ListFiles("us_ofac_sdn", "us_ofac_sdn/2021-07-07", "2021-07-07"),
    ListFiles("us_ofac_sdn", "us_ofac_sdn/2022-01-10", "2022-01-10", "sdn.csv only"),
    ListFiles("us_ofac_sdn", "us_ofac_sdn/2022-01-12", "2022-01-12", "sdn.csv only"),
    ListFiles("us_ofac_sdn", "us_ofac_sdn/2022-01-21", "2022-01-21", "alt and add were repaired"),
    CURRENT[0],
    ListFiles("us_ofac_enhanced_yemen", "us_ofac_sdn/enhanced-yemen-2024-05-24"),
    ListFiles("us_ofac_sdn", "us_ofac_sdn/delta-2025-01-13"),
    ListFiles("us_ofac_cons", "us_ofac_cons/xml-2024-05-06"),
    ListFiles("us_ofac_cons", "us_ofac_cons/enhanced-2025-01-10/CONS_ENHANCED.XML"),
    ListFiles("us_ofac_cons", "us_ofac_cons/enhanced-2025-01-10/CONS_ENHANCED.ZIP"),
    CURRENT[1],
    ListFiles("un_sc_sanctions", "un_sc_sanctions/2018-10-29"),
    ListFiles("un_sc_sanctions", "un_sc_sanctions/2024-11-30", "", "214 fewer than in 2018"),
    ListFiles("un_sc_sanctions", "un_sc_sanctions/2025-08-16-CORRUPT"),
    *CURRENT[2:],
    ListFiles("us_trade_csl", "us_trade_csl/2022-04-22/consolidated.csv.gz", "2022-04-22"),
    ListFiles("eu_fsf", "samples/eu-fsf_sample.xml", "", "an excerpt"),
    ListFiles("gb_fcdo_sanctions", "samples/uk-fcdo_sample.xml", "", "an excerpt"),
    ListFiles("ch_seco_sanctions", "samples/ch-seco_sample.xml", "", "an excerpt"),
    ListFiles("jp_mof_sanctions", "samples/jp-mof_sample.csv", "2026-08-01", "an excerpt"),
    ListFiles("sample_advanced", "samples/ofac-sdn_advanced_sample.xml"),
)
