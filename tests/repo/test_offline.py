"""The tests reach no machine but this one, nor do the programs that they start."""

import socket
import subprocess
import sys
import threading

import pytest

from tests.offline.sitecustomize import NetworkRefused, refused

OUTSIDE = ("192.0.2.1", 80)  # an address that RFC 5737 gives to nobody


def test_a_connection_to_another_machine_is_refused() -> None:
    with socket.socket() as client, pytest.raises(NetworkRefused):
        client.connect(OUTSIDE)
    refused.clear()


def test_a_name_is_not_looked_up() -> None:
    with pytest.raises(NetworkRefused):
        socket.getaddrinfo("example.org", 443)
    refused.clear()


def test_an_attempt_is_remembered_though_the_error_is_swallowed() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        try:
            client.sendto(b"?", OUTSIDE)
        except Exception:
            assert refused
    refused.clear()


def test_a_program_that_a_test_starts_is_refused_too() -> None:
    program = f"import socket; socket.create_connection({OUTSIDE}, timeout=1)"
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert "NetworkRefused" in answer.stderr


def test_this_machine_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        waiting = threading.Thread(target=lambda: server.accept()[0].close())
        waiting.start()
        socket.create_connection(server.getsockname(), timeout=5).close()
        waiting.join()
