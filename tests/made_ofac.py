"""Made list files in OFAC's legacy form: invented parties, any number of them."""

from pathlib import Path

NULL = "-0- "
END = b"\x1a"


def sdn_row(uid: int, *, name: str = "", program: str = "MADE", remarks: str = "") -> str:
    name = name or f"SURNAME{uid}, Given{uid % 7}"
    remarks = remarks or f"DOB {1 + uid % 28:02d} Jan 19{50 + uid % 40}; nationality Cuba."
    nulls = ",".join([NULL] * 7)
    return f'{uid},"{name}","individual","{program}",{nulls},"{remarks}"'


def write_set(
    folder: Path,
    uids: list[int],
    *,
    programs: dict[int, str] | None = None,
    components: tuple[str, ...] = ("sdn", "alt", "add", "comments"),
) -> Path:
    """Write one version; every uid divisible by 3 has an alias, every even one an address."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = {
        "sdn": [sdn_row(uid, program=(programs or {}).get(uid, "MADE")) for uid in uids],
        "alt": [
            f'{uid},{uid * 10},"aka","OTHER{uid}, Name",{NULL}' for uid in uids if uid % 3 == 0
        ],
        "add": [f'{uid},{uid},"1 Street","Havana","Cuba",{NULL}' for uid in uids if uid % 2 == 0],
        "comments": [],
    }
    for component in components:
        name = "sdn_comments.csv" if component == "comments" else f"{component}.csv"
        text = "".join(f"{row}\r\n" for row in rows[component])
        (folder / name).write_bytes(text.encode("ascii") + END)
    return folder
