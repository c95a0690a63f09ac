"""The marks that requests carry from one part of the crawl to another."""

VERBATIM = "verbatim_url"  # Scrapy's: the address is sent as it is
ASIDE = "vigilangue_aside"  # a sitemap, or robots.txt: not counted as a page
ROBOTS = "vigilangue_robots"  # robots.txt itself: no rule asks for it
REPLAYED = "vigilangue_replayed"  # a flag of answers that were there already
PRIOR = "vigilangue_prior"  # what the same page was when it was last looked at
ACCEPT = "Accept-Language"  # the header in which a language is asked for
WRITTEN = "vigilangue_written"  # where its record stands that was just written
RENDERED = "vigilangue_rendered"  # what scripts made of the page
PROBE = "vigilangue_probe"  # it only finds out how a site chooses: not recorded
LEFT = "vigilangue_left"  # left out by the limit: nothing was missed
