"""Text for people: each paragraph that changed, with both wordings."""
from vigilangue.core.lineage import Succession
