"""What the index promises: names and identifiers are found again, and a damaged folder is refused."""

from __future__ import annotations

import json
import os
from array import array
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import factory
from xref.errors import SnapshotError
from xref.index import NameIndex, base, build_index, plain_identifier
from xref.index.base import Folder, FolderWriter, decode_listing, encode_listing, key_hash
from xref.model import Address, DateSpan, Identifier, IdentifierKind, Name, NameKind, Place, VesselDetails
from xref.parts import split_name
from xref.parts.base import content
from xref.text import consonants

LISTINGS = (
    factory.listing(
        "JONG, Song Hwa",
        uid="24979",
        aliases=("JONG, Song-hwa",),
        weak=("THE BOSS",),
        births=("1970-02-05",),
        countries=("kp",),
        identifiers=(factory.identifier("92 722-0230"),),
    ),
    factory.listing("VOLASYS SILVER STAR", "organization", uid="24978", former=("SILVER STAR",)),
    factory.listing("UN RYUL", "vessel", uid="23521", vessel=VesselDetails(flag="kp")),
)


@pytest.fixture
def index(tmp_path):
    build_index(LISTINGS, tmp_path)
    return NameIndex(tmp_path, factory.snapshot())


def names_of(index: NameIndex, numbers) -> set[str]:
    return {index.name(number).name.text for number in numbers}


def test_a_listing_comes_back_as_it_was(index):
    assert tuple(index.listing(number) for number in range(3)) == LISTINGS


def test_two_words_of_a_name_find_it_in_either_order(index):
    song, jong = (key_hash(part.key) for part in content(split_name("Song Jong", LISTINGS[0].type)))
    assert names_of(index, index.names_with_pair(song, jong)) == {"JONG, Song Hwa", "JONG, Song-hwa"}
    assert list(index.names_with_pair(jong, song)) == list(index.names_with_pair(song, jong))


def test_a_name_of_many_words_of_one_weight_is_found_by_two_of_them(tmp_path):
    long = "QUARNE ZEDRIK VOLTAM HESPAN BRUDIC TORLEN MIRGAS PLEWON DASKIR OBRANT"
    build_index((factory.listing(long, "organization"),), tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    one, other = (key_hash(consonants(word)) for word in ("torlen", "mirgas"))
    assert names_of(index, index.names_with_pair(one, other)) == {long}


def test_a_name_is_found_by_its_words_parted_otherwise(index):
    assert names_of(index, index.names_written("jongsonghwa")) == {"JONG, Song Hwa", "JONG, Song-hwa"}
    assert index.names_written("jong") == ()


def test_in_a_crowd_of_one_sound_a_name_is_found_by_its_very_words(tmp_path):
    spellings = ["Mara", "Mari", "Mura", "Amer", "Amir", "Omar", "Umar", "Ymir"]
    crowd = [f"{one}, {other} {third}" for one in spellings for other in spellings for third in ("Kadir", "Kodar")]
    listings = [factory.listing(name, uid=str(at)) for at, name in enumerate(crowd)]
    build_index((*listings, factory.listing("Mehri, Omar Hasan Ali", uid="last")), tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    assert names_of(index, index.names_with_words("omar", "mehri")) == {"Mehri, Omar Hasan Ali"}


@pytest.mark.parametrize("joined", ["unryul", "unryull"])
def test_a_name_written_as_one_word_is_found(index, joined):
    assert names_of(index, index.names_as_one(joined)) == {"UN RYUL"}


def test_short_names_come_first(index):
    sizes = [len(content(index.name(number).parts)) for number in range(len(index))]
    assert sizes == sorted(sizes)


def test_a_name_keeps_its_kind_and_weakness(index):
    kinds = {index.name(number).name for number in range(len(index))}
    assert Name("THE BOSS", NameKind.ALIAS, weak=True) in kinds
    assert Name("SILVER STAR", NameKind.FORMER_NAME) in kinds


def test_an_identifier_is_found_whatever_its_punctuation(index):
    assert index.listings_with(plain_identifier("927220230")) == (0,)
    assert index.listings_with(plain_identifier("927220231")) == ()


def test_a_word_is_looked_up_under_its_own_key_and_with_typos_under_those_near(index):
    own = key_hash(consonants("volasys"))
    assert index.keys_of("volasys") == index.keys_of("volasis") == (own,)
    assert index.keys_of("volaxys") == ()
    assert index.keys_of("volaxys", typos=True) == (own,)


@pytest.mark.parametrize("slipped", ["imeullah", "imetullah", "imenlulah", "imenqullah"])
def test_a_word_of_few_consonants_is_found_in_spite_of_a_slip_in_one(tmp_path, slipped):
    build_index((factory.listing("ZOBRANI, Imenullah"),), tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    assert key_hash(consonants("imenullah")) in index.keys_of(slipped, typos=True)


def test_a_key_whose_words_sound_alike_and_look_different_is_none(index):
    assert index.keys_of("yonge") == ()


@pytest.mark.parametrize(("form", "known"), [("jong", True), ("hwa", True), ("jung", False), ("", False)])
def test_a_word_is_known_letter_for_letter(index, form, known):
    assert index.knows(form) is known


def test_the_load_of_a_name_is_the_weight_of_its_words(index):
    for number in range(len(index)):
        weight = sum(part.weight for part in content(index.name(number).parts))
        assert index.load(number) == pytest.approx(weight, abs=0.02)


@pytest.mark.parametrize("name", ["pairs.keys", "listings.blob", "names.blob"])
def test_a_damaged_file_is_refused(tmp_path, name):
    build_index(LISTINGS, tmp_path)
    path = tmp_path / name
    content_bytes = bytearray(path.read_bytes())
    content_bytes[len(content_bytes) // 2] ^= 1
    path.write_bytes(content_bytes)
    with pytest.raises(SnapshotError, match=name):
        NameIndex(tmp_path, factory.snapshot())


def test_a_large_file_is_read_whole_only_where_it_was_touched(tmp_path, monkeypatch):
    build_index(LISTINGS, tmp_path)
    monkeypatch.setattr(base, "MAX_CHECKED_BYTES", 0)
    read = []
    monkeypatch.setattr(base.zlib, "crc32", lambda view: read.append(len(view)) or 0)
    NameIndex(tmp_path, factory.snapshot())
    assert not read
    path = tmp_path / "names.blob"
    path.write_bytes(path.read_bytes())
    os.utime(path, ns=(0, 0))
    with pytest.raises(SnapshotError, match=r"names\.blob"):
        NameIndex(tmp_path, factory.snapshot())


@pytest.mark.parametrize("meta", ["", "{}", "[]", json.dumps({"format": "0"})])
def test_a_folder_without_its_meta_is_refused(tmp_path, meta):
    build_index(LISTINGS, tmp_path)
    (tmp_path / "meta.json").write_text(meta)
    with pytest.raises(SnapshotError, match="index"):
        NameIndex(tmp_path, factory.snapshot())


def test_a_missing_file_is_refused(tmp_path):
    build_index(LISTINGS, tmp_path)
    (tmp_path / "owners").unlink()
    with pytest.raises(SnapshotError, match="owners"):
        NameIndex(tmp_path, factory.snapshot())


def test_the_index_of_no_listing_finds_nothing(tmp_path):
    build_index((), tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    assert len(index) == 0
    assert index.names_as_one("x") == ()


def test_building_twice_gives_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        build_index(LISTINGS, tmp_path / name)
    files = sorted(path.name for path in (tmp_path / "one").iterdir() if path.name != "meta.json")  # it tells times
    assert all((tmp_path / "one" / f).read_bytes() == (tmp_path / "two" / f).read_bytes() for f in files)


def test_every_field_of_a_listing_survives():
    full = factory.listing(
        "M/V STAR",
        "vessel",
        births=("1970-02-05",),
        countries=("ir",),
        addresses=(Address("1 Main St", "Tuxpam", "mx", "1 Main St, Tuxpam, Mexico"),),
        title="Captain",
        genders=("male",),
        birth_places=(Place("Tuxpam, Veracruz", "mx"),),
        identifiers=(Identifier(IdentifierKind.WALLET, "1Q9U", "", "XBT", "2001", "2002"),),
        citizenships=("cu",),
        links=("MAHAN AIR",),
        vessel=VesselDetails("Tanker", "ir", "1", "2", "NITC"),
        established=(DateSpan.of(1951, circa=True),),
        sublists=("SSI",),
        notes=("arrested",),
        url="https://example.org/1",
        listed_on="2014-05-22",
        listed_until="2027-01-01",
        reasons=("for a reason",),
        measures=("Asset freeze",),
        references=("6908555",),
        un_references=("QDi.001",),
    )
    empty = [field.name for field in fields(full) if not getattr(full, field.name)]
    assert empty == []
    assert decode_listing(encode_listing(full)) == full


@given(st.dictionaries(st.integers(0, 2**64 - 1), st.sets(st.integers(0, 99), min_size=1, max_size=3)))
def test_a_table_gives_what_was_put_in(tmp_path_factory, rows):
    writer = FolderWriter(tmp_path_factory.mktemp("table"))
    keys, numbers = array("Q"), array("I")
    for key, held in rows.items():
        keys.extend([key] * len(held))
        numbers.extend(held)
    writer.write_table("rows", keys, numbers)
    writer.close({})
    table = Folder(writer.path).table("rows")
    assert {key: list(table.get(key)) for key in rows} == {key: sorted(held) for key, held in rows.items()}
    assert all(list(table.get(key)) == [] for key in (0, 1, 2**63, 2**64 - 1) if key not in rows)


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("J-29812490-3", "J298124903"),
        ("http://www.khazarsteel.co", "KHAZARSTEELCO"),
        ("https://leasingday.ir", "LEASINGDAYIR"),
        ("www.bmi.ir", "BMIIR"),
        ("паспорт 12", "12"),
    ],
)
def test_an_identifier_is_looked_up_without_what_people_leave_out(value, plain):
    assert plain_identifier(value) == plain
