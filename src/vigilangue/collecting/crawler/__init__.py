"""The program that crawls: it runs in a process of its own, and alone knows Scrapy."""
