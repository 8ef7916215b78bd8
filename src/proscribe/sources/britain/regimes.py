"""Regimes of the OFSI list by the prefix of their UK Sanctions List references.

A group listed under several regimes has as many references (`BEL0047 and GHR0051`); the prefix
says which reference belongs to which regime.

Source: the groups of the list of 5 June 2023 that have one regime and one reference.
"""

PREFIXES = {
    "AFG": "Afghanistan",
    "AQD": "ISIL (Da'esh) and Al-Qaida",
    "BEL": "Belarus",
    "BIH": "Bosnia and Herzegovina",
    "CAF": "Central African Republic",
    "CHW": "Chemical Weapons",
    "CTD": "Counter-Terrorism (Domestic)",
    "CTI": "Counter-Terrorism (International)",
    "CYB": "Cyber",
    "DPR": "Democratic People's Republic of Korea",
    "DRC": "Democratic Republic of the Congo",
    "GAC": "Global Anti-Corruption",
    "GHR": "Global Human Rights",
    "GUB": "Guinea-Bissau",
    "GUC": "Guinea",
    "HAI": "Haiti",
    "IHR": "Iran (Human Rights)",
    "INU": "Iran (Nuclear)",
    "IRQ": "Iraq",
    "LIB": "Libya",
    "MAL": "Mali",
    "MYA": "Myanmar",
    "NIC": "Nicaragua",
    "RUS": "Russia",
    "SOM": "Somalia",
    "SSU": "South Sudan",
    "SUD": "Sudan",
    "SYR": "Syria",
    "VEN": "Venezuela",
    "YEM": "Yemen",
    "ZIM": "Zimbabwe",
}


def reference_for(regime: str, references: list[str]) -> str:
    """Give the UK Sanctions List reference of one regime.

    Args:
        regime: A regime of the group.
        references: All references of the group.

    Returns:
        The one whose prefix is the regime's; with no such prefix all of them joined with " and ",
        as the list joins them; "" when there are none.
    """
    for reference in references:
        if PREFIXES.get(reference[:3]) == regime:
            return reference
    return " and ".join(references)
