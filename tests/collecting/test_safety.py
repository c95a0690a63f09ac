"""Nothing is fetched from where a public site has no business to send us."""

from collections.abc import Callable, Iterable

import pytest

from vigilangue.collecting.networks import network
from vigilangue.collecting.safety import Place, Policy
from vigilangue.core import Refused

PUBLIC = Policy()
INSIDE = Policy(private=frozenset({"127.0.0.1", "intranet.example"}))


def answers(*addresses: str) -> Callable[[str, int], Iterable[str]]:
    return lambda host, port: addresses


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.1/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://2130706433/",
        "http://１２７.0.0.1/",
        "http://127.0.0.1./",
        "http://0/",
        "http://10.0.0.1/",
        "http://172.31.255.255/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.100.100.200/",
        "http://168.63.129.16/",
        "http://192.0.2.1/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:a00:1]/",
        "http://[::7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b:1::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:4136:e378::1]/",
        "http://[fd00:ec2::254]/",
        "http://[fd12::1]/",
        "http://[fe80::1]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        "http://[2001:db8::1]/",
    ],
)
def test_an_address_that_is_not_public_is_refused(url: str) -> None:
    with pytest.raises(Refused):
        PUBLIC.place(url)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "javascript:alert(1)",
        "//example.org/",
        "example.org",
        "",
        "http:///path",
        "http://user@example.org/",
        "http://user:secret@example.org/",
        "http://:@example.org/",
        "http://example.org:22/",
        "http://example.org:0/",
        "http://example.org:99999/",
        "http://example.org\\@127.0.0.1/",
        "http://exam ple.org/",
        "http://example.org/\r\nHost: other",
        "http://%31%32%37.0.0.1/",
        "http://[::1/",
        "http://[v1.abc:d]/",
        "http://[fe80::1%25eth0]/",
        "http://256.256.256.256/",
        "http://example.0x7f/",
    ],
)
def test_what_is_no_plain_web_address_is_refused(url: str) -> None:
    with pytest.raises(Refused):
        PUBLIC.place(url)


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("http://example.org/a?b", Place("http", "example.org", 80)),
        ("HTTPS://EXAMPLE.org:443", Place("https", "example.org", 443)),
        ("https://straße.example/", Place("https", "xn--strae-oqa.example", 443)),
        ("http://193.0.6.139/", Place("http", "193.0.6.139", 80)),
        ("http://[2a00:1450::1]/", Place("http", "2a00:1450::1", 80)),
        ("http://[64:ff9b::c100:68b]/", Place("http", "64:ff9b::c100:68b", 80)),
    ],
)
def test_a_public_address_is_let_through(url: str, place: Place) -> None:
    assert PUBLIC.place(url) == place


def test_a_port_is_let_through_where_it_is_allowed() -> None:
    assert (
        Policy(ports=frozenset({8080})).place("http://example.org:8080/").port == 8080
    )


def test_a_name_is_refused_if_one_of_its_addresses_is_not_public() -> None:
    place = PUBLIC.place("https://example.org/")
    with pytest.raises(Refused, match=r"10\.0\.0\.1 is a private address"):
        PUBLIC.addresses(place, answers("193.0.6.139", "10.0.0.1"))


def test_a_name_gives_each_of_its_addresses_once() -> None:
    place = PUBLIC.place("https://example.org/")
    found = PUBLIC.addresses(place, answers("193.0.6.139", "2a00::1", "193.0.6.139"))
    assert found == ("193.0.6.139", "2a00::1")


def test_a_name_without_addresses_is_an_error_of_the_network() -> None:
    place = PUBLIC.place("https://example.org/")
    with pytest.raises(OSError, match="no address"):
        PUBLIC.addresses(place, answers())


def test_a_name_that_no_system_can_look_up_is_an_error_of_the_network() -> None:
    with pytest.raises(OSError, match="not a name"):
        PUBLIC.addresses(PUBLIC.place(f"http://{'a' * 70}.example/"))


def test_a_private_address_is_let_through_for_the_hosts_that_were_named() -> None:
    assert INSIDE.place("http://127.0.0.1/")
    named = INSIDE.place("http://intranet.example/")
    assert INSIDE.addresses(named, answers("10.1.1.1")) == ("10.1.1.1",)
    with pytest.raises(Refused):
        INSIDE.place("http://127.0.0.2/")
    with pytest.raises(Refused):
        INSIDE.addresses(INSIDE.place("http://other.example/"), answers("10.1.1.1"))


@pytest.mark.parametrize("address", ["169.254.169.254", "fd00:ec2::254", "224.0.0.1"])
def test_the_metadata_of_a_cloud_is_refused_even_to_hosts_that_were_named(
    address: str,
) -> None:
    named = INSIDE.place("http://intranet.example/")
    with pytest.raises(Refused):
        INSIDE.addresses(named, answers(address))


def test_no_address_is_public_that_python_knows_not_to_be() -> None:
    from ipaddress import ip_address
    from random import Random

    draw = Random(38)
    drawn = [ip_address(draw.getrandbits(32)) for _ in range(3000)]
    drawn += [ip_address(draw.getrandbits(128)) for _ in range(3000)]
    for address in drawn:
        if not address.is_global or address.is_multicast or address.is_link_local:
            assert network(str(address)), address
