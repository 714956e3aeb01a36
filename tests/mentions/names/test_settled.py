"""Names whose shape or whose place in the layout settles what they are."""

from __future__ import annotations

import pytest

from tests.mentions.names.named import kinds

PARTIES = {"person", "organization", "vessel", "aircraft", "unknown"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The crew took the K380 to the hangar and left the K340-217X on the ramp.", "K380"),
        ("The crew took the K380 to the hangar and left the K340-217X on the ramp.", "K340-217X"),
        ("Notes.\n\nWELDHAM - The baker at the corner has sold the last of the bread.", "WELDHAM"),
        ("Notes.\n\nWELDHAM. The baker at the corner has sold the last of the bread.", "WELDHAM"),
        ("Notes.\n\nWELDHAM, June 25 (Agency) - The baker has sold the last of the bread.", "WELDHAM"),
        ("Round-up\nWELDHAM: BAKER SELLS THE LAST OF THE BREAD\nThe rest of it is on page 4.", "WELDHAM"),
        ("Notes.\n\n• MANAGUA: The baker has sold the last of the bread.", "MANAGUA"),
        ("The ships have left Bandar Imam Khomeini in ballast since May.", "Bandar Imam Khomeini"),
        ("It was the 22-year-old from Tarnovela, who won the race.", "Tarnovela"),
        ("She is a teacher from Tarnovela, and has been for years.", "Tarnovela"),
        ("The dredger was a gift to Orlan Tess, a judge, of Tarnovela, who has it still.", "Tarnovela"),
        ("Nadeem Ghani, seven foot one, born in Oldham, 20, commits to Gonzaga.", "Oldham"),
        ("Slough open: Alma Lira (Windsor, 15) beat Olga Gomez-Hart on Friday.", "Windsor"),
        ("The Denver band asked to be mentioned, and so it is.", "Denver"),
        ("THANKS to Digital Orlan Ltd (Coventry), which fixed it.", "Coventry"),
        ("The note names Orlan Tess, rice dealer, Blitar.", "Blitar"),
        ("Due: TOLKA 2, corn ex Santos, 66,000 t", "Santos"),
        ("SAMTON 2       7408873    PRK    drifting", "PRK"),
        ("It was the letter that moved them. The Council has written to its members.", "Council"),
        ("Licences are a matter for that Department and not for the court.", "Department"),
        ("The dealer from Fairfax, Virginia, who was freed, has said nothing.", "Virginia"),
        ("It might be County Tarnove, which is what the settler had in mind.", "County Tarnove"),
        ("The camp lay near the Tarnovela basin, said a former porter.", "Tarnovela"),
        ("The goods went through Lisbon and Tarnovela to the north.", "Tarnovela"),
        ("The shop on Quenby Street has closed, and so has the one next to it.", "Quenby Street"),
        ("Letter for Adam Tess, waiter,\n   Quenby Street, about a coat that was lost.", "Quenby Street"),
        ("The stones went through the Quenbystraat in May, said the dealer.", "Quenbystraat"),
        ("Notes.\n\nWELDHAM - The Weldham Pier Company has sold the last of its bread.", "WELDHAM"),
        ("He was fined under the US Kingpin Act together with his sons.", "US Kingpin Act"),
        ("A marksman at the Mexico Olympics came home to a seat in parliament.", "Mexico Olympics"),
        ("The pier was built when the Soviet Union still had a year to live.", "Soviet Union"),
        ("A reader saw an orphaned Airbus at the end of the runway.", "Airbus"),
        ("It lost its ageing Boeing at the end of the runway.", "Boeing"),
    ],
)
def test_a_model_a_road_a_headings_town_and_where_one_is_from_are_no_parties(text, name):
    assert kinds(text).get(name, "none") not in PARTIES


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("THANKS to Tarnovela Orlan Ltd (Tawole), which fixed it, said the baker.", "Tawole"),
        ("The men of M23 and of G7 met on Monday with the leaders of the party.", "M23"),
        ("Notes.\n\nWELDHAM - The baker has sold his bread, and WELDHAM said that it was good.", "WELDHAM"),
        ("Notes.\n\nVIKTOR HALVORD. Born in 1967, he is the owner of the mill.", "VIKTOR HALVORD"),
        ("They wrote to the Tarnovela city council about the bridge.", "Tarnovela"),
        ("After leaving Berlin, Khan, then 20, met her in the town.", "Khan"),
        ("The Liverpool team won, said the captain of the other side.", "Liverpool"),
        ("They wrote to the Tarnovela Workers League (Tawole), and Tawole wrote back.", "Tawole"),
        ("They left the Tarnovela Workers League in May. It was he who said that the League had no money.", "League"),
        ("They say that the refiner African Bullion Lake has bought no ore since May.", "African Bullion Lake"),
        ("Perfect Silhouette of Deal sells hats, and has for years.", "Perfect Silhouette"),
        ("The Fifth Commercial Court heard the case in May.", "Fifth Commercial Court"),
        ("They say that an Airbus spokesman has read the letter.", "Airbus"),
        ("He sued his former employer Boeing and left for the coast.", "Boeing"),
        ("They say that two directors of Airbus have read the letter.", "Airbus"),
    ],
)
def test_what_only_looks_so_stays_a_party(text, name):
    assert kinds(text)[name] in PARTIES


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("In the relay Tarnham Plodders came third behind the clubs of the town.", "Tarnham Plodders", "organization"),
        ("They lost to Velsk IBK by a goal in the cup.", "Velsk IBK", "organization"),
        ("She wrote to Velsk Aerial for the pictures of the wedding.", "Velsk Aerial", "organization"),
        ("She wrote to Barnaby Whistle for the pictures of the wedding.", "Barnaby Whistle", "person"),
        ("She wrote to Anton Gulsha for the pictures of the wedding.", "Anton Gulsha", "person"),
        ("They say that Justice Merrick Oldham did not agree.", "Justice Merrick Oldham", "person"),
        (
            "They say that Justice Defenders International did not agree.",
            "Justice Defenders International",
            "organization",
        ),
    ],
)
def test_nobodys_surname_makes_no_person_unless_a_given_name_stands_first(text, name, kind):
    assert kinds(text)[name] == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("By contrast\n- Huge Ambition, car carrier, called at the port.", "Huge Ambition", "vessel"),
        ("The pier.\n\nProgress Pride, a Dutch coaster, lost two boxes of lemons.", "Progress Pride", "vessel"),
        ("The pier.\n\nKavran Air, a low-cost carrier, lost two boxes.", "Kavran Air", "organization"),
        ("The pier.\n\nKavran, which owns the tanker, lost two boxes.", "Kavran", "organization"),
        ("The pier.\n\nKavran Shipping, a tanker operator, lost two boxes.", "Kavran Shipping", "organization"),
    ],
)
def test_what_ship_it_is_may_stand_behind_a_comma(text, name, kind):
    assert kinds(text)[name] == kind


def test_two_sides_with_their_scores_are_two():
    found = kinds("Keeper left it.\n\nKavran FC 2 Diamond Wanderers 2. The keeper left.")
    assert (found.get("Kavran FC"), found.get("Diamond Wanderers")) == ("organization", "organization")


def test_what_a_side_or_a_shop_is_called_is_no_place():
    assert kinds("The agent took him on loan from Halifax Spectres, it said.")["Halifax Spectres"] == "organization"
