"""Candidates and scores for one query or many; evidence; explanation. Pure."""

from proscribe.match.corpus import Corpus
from proscribe.match.search import Matcher, search, search_batch

__all__ = ["Corpus", "Matcher", "search", "search_batch"]
