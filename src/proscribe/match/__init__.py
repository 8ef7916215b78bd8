"""Candidates and scores for one query or many; evidence; explanation. Pure."""

from proscribe.match.corpus import Corpus
from proscribe.match.search import Matcher, search

__all__ = ["Corpus", "Matcher", "search"]
