"""The edge where captures come in: mirrors, WARC files, and a polite crawl."""
