"""The program that lets a browser run a page's scripts, behind a proxy of ours."""
