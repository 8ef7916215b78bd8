"""FollowTheMoney: entities as OpenSanctions publishes them, in and out."""

from proscribe.sources.contract import Format
from proscribe.sources.ftm.read import EntityLines
from proscribe.sources.ftm.simple import SimpleTable
from proscribe.sources.ftm.write import to_entities, to_lines

FORMATS: tuple[Format, ...] = (EntityLines(), SimpleTable())

__all__ = ["FORMATS", "to_entities", "to_lines"]
