"""Candidates and scores for one query or many; evidence; explanation. Pure."""

from proscribe.match.corpus import Corpus
from proscribe.match.engine import Mode
from proscribe.match.search import Matcher, search

__all__ = ["Corpus", "Matcher", "Mode", "search"]
