"""Lists of sites: a table, hosts files and plain lists; one spelling for each host."""

from __future__ import annotations

import gzip
import time
from pathlib import Path

import networkx as nx
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.errors import InputError
from hiddenlinks.hosts import hosts
from hiddenlinks.load import from_folder, from_frames, from_networkx

HOSTS_FILE = """\
# a hosts file
127.0.0.1 localhost
::1 ip6-localhost ip6-loopback
255.255.255.255\tbroadcasthost
0.0.0.0 0.0.0.0
0.0.0.0 One.example   www.two.example # both
0.0.0.0 bad_host!.example

fe80::1%lo0 localhost
:: three.example
"""
PLAIN_LIST = """\
[Adblock Plus 2.0]
! a comment
one.example
*.two.example
||three.example^
||four.example^$third-party
münchen.example   # with a remark
@@||not.example^
two words
https://five.example/
https://six.example/path
10.0.0.1
"""


def read(folder: Path, *specs: str) -> tuple[list[tuple[str, str]], list[tuple[str, int, str]]]:
    (folder / "listings.csv").write_text("listing_id,title\n")
    found = from_folder(folder, domains=specs)
    assert found.counts["domains"].read == found.domains.height + found.rejects.height
    return found.domains.rows(), found.rejects.select("file", "row", "reason").rows()


def test_a_hosts_file(tmp_path: Path) -> None:
    (tmp_path / "block").write_text(HOSTS_FILE)
    used, gone = read(tmp_path, f"adult={tmp_path / 'block'}")
    assert used == [("one.example", "adult"), ("three.example", "adult"), ("two.example", "adult")]
    assert gone == [(str(tmp_path / "block"), 7, "domain: not a host name: 'bad_host!.example'")]


@pytest.mark.parametrize("name", ["a list=of names.txt", "list.txt.gz", "größe.csv"])
def test_a_plain_list(tmp_path: Path, name: str) -> None:
    data = PLAIN_LIST.encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    used, gone = read(tmp_path, f"my category={tmp_path / name}")
    names = ["10.0.0.1", "five", "four", "one", "three", "two", "xn--mnchen-3ya"]
    assert used == [(f"{host}.example".replace("1.example", "1"), "my category") for host in names]
    assert [row for _, row, _ in gone] == [8, 9, 11]


def test_a_table_beside_the_datasets_own(tmp_path: Path) -> None:
    (tmp_path / "domains.csv").write_text("domain,label\nown.example,shortener\n")
    (tmp_path / "more=x.csv").write_text("label,domain\nadult,More.example\n")
    (tmp_path / "more.txt").write_text("domain,label,source\nthird.example,medicine,me\n")
    used, gone = read(tmp_path, str(tmp_path / "more=x.csv"), str(tmp_path / "more.txt"))
    assert used == [("more.example", "adult"), ("own.example", "shortener"), ("third.example", "medicine")]
    assert gone == []


@pytest.mark.parametrize("spec", ["absent.txt", "adult=absent.txt", "", "adult="])
def test_absent_files(tmp_path: Path, spec: str) -> None:
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path, spec)


def test_a_list_needs_a_category(tmp_path: Path) -> None:
    (tmp_path / "block").write_text(HOSTS_FILE)
    with pytest.raises(InputError, match=r"without a category.*CATEGORY=FILE"):
        read(tmp_path, str(tmp_path / "block"))


def test_one_spec_may_be_given_alone(tmp_path: Path) -> None:
    (tmp_path / "listings.csv").write_text("listing_id,title\n")
    (tmp_path / "block").write_text("one.example\n")
    assert from_folder(tmp_path, domains=f"adult={tmp_path / 'block'}").domains.height == 1


def test_lists_beside_frames_and_graphs(tmp_path: Path) -> None:
    (tmp_path / "block").write_text("one.example\n")
    spec = f"adult={tmp_path / 'block'}"
    graph = nx.MultiDiGraph()
    datasets = [
        from_frames(listings=[], domains=spec),
        from_frames(listings=[], domains=[spec]),
        from_networkx(graph, domains=[spec]),
        from_frames(listings=[], domains=[{"domain": "one.example", "label": "adult"}]),
    ]
    assert [found.domains.rows() for found in datasets] == [[("one.example", "adult")]] * 4


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("Example.COM", "example.com"),
        ("www.example.com.", "example.com"),
        ("www.www.example.com", "example.com"),
        ("www.com", "www.com"),
        ("*.a.example.com", "a.example.com"),
        (" https://www.example.com/ ", "example.com"),
        ("Bücher.example", "xn--bcher-kva.example"),
        ("ｅxample.com", "example.com"),
        ("1.2.3.4", "1.2.3.4"),
        ("_x.example.com", "_x.example.com"),
        ("example.com/path", None),
        ("example.com:80", None),
        ("user@example.com", None),
        ("localhost", None),
        ("a b.example", None),
        ("a..example", None),
        ("-a.example", None),
        ("ü" * 300 + ".example", None),
        ("", None),
    ],
)
def test_hosts(written: str, host: str | None) -> None:
    found, unusable = hosts(pl.Series([written]))
    assert (found[0], unusable[0]) == (host, host is None)


@given(st.lists(st.text(max_size=20)))
def test_hosts_are_settled(names: list[str]) -> None:
    found, unusable = hosts(pl.Series(names, dtype=pl.String))
    assert (found.is_null() == unusable).all()
    assert hosts(found)[0].to_list() == found.to_list()


def test_the_lists_of_many_people_read_well(tmp_path: Path, shared_data: Path) -> None:
    begin = time.perf_counter()
    used, gone = read(tmp_path, str(shared_data / "evaluation" / "domains_dev.csv"))
    assert len(used) > 100_000
    assert len(gone) < len(used) / 1000
    assert time.perf_counter() - begin < 10
