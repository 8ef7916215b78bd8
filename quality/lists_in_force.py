"""Load the newest full version of every real list into a workspace of its own, once.

Source: the table of `lists/README.md` beside the lists; *current* means the newest full version of
each dataset there. Dates are given where the files do not say them.
"""

import hashlib
import os
from pathlib import Path

from proscribe.ingest.given import Options
from proscribe.workspace import Workspace

CURRENT = (
    ("us_ofac_sdn/2023-12-28", "2023-12-28"),
    ("us_ofac_cons/csv-2025-12-19", "2025-12-19"),
    ("un_sc_sanctions/2026-02-27", ""),
    ("gb_hmt_sanctions/2023-06-05", ""),
    ("au_dfat_sanctions/2024-12", "2024-12-01"),
    ("ca_dfatd_sema_sanctions/2020-04", "2020-04-01"),
    ("us_trade_csl/2022-04-22", "2022-04-22"),
    ("us_bis_denied/2022-09", "2022-09-01"),
)
# The lists lie where they were saved years after they were published.
_OBSERVED = "2026-03-01T00:00:00Z"
DEFAULT = (
    Path(os.environ.get("PROSCRIBE_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    / "lists"
)


def fingerprint(lists: Path) -> str:
    """Give the SHA-256 over names and bytes of the files of all current lists, hex."""
    digest = hashlib.sha256()
    for folder, _ in CURRENT:
        for file in sorted((lists / folder).iterdir()):
            digest.update(f"{folder}/{file.name}\n".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def open_current(lists: Path, home: Path, only: str = "") -> Workspace:
    """Open a workspace that holds the current lists, loading them when it does not yet.

    Args:
        lists: Folder of the real lists.
        home: Folder of the workspace; made if it is not there, used again if it is.
        only: The one dataset to load, "" for all.

    Raises:
        FileNotFoundError: A list is not there.
    """
    workspace = Workspace(home, clock=lambda: _OBSERVED)
    have = set(workspace.dataset_names())
    for folder, published in CURRENT:
        dataset = folder.partition("/")[0]
        if dataset not in have and only in ("", dataset):
            if not (lists / folder).is_dir():
                workspace.close()
                raise FileNotFoundError(lists / folder)
            options = Options(published=published, accept="quality run")
            list(workspace.load([lists / folder], options=options))
    return workspace
