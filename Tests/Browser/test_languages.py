"""A page whose names are in thirty languages."""

import html

import pytest

import journals

# "Company for bridges" or the like, as someone from there might write it.
NAMES = {
    "am": "ድልድይ ኩባንያ",
    "ar": "شركة الجسور",
    "bg": "Мостове ООД",
    "bn": "সেতু কোম্পানি",
    "cs": "Mostárna Žižkov",
    "da": "Brobyggerne Ærø",
    "de": "Brückenbaugenossenschaft",
    "el": "Γέφυρες ΑΕ",
    "en": "Bridge & Sons <Ltd>",
    "es": "Puentes Ñandú",
    "et": "Sillaehitus OÜ",
    "fa": "شرکت پل‌سازی",
    "fi": "Siltayhtiö Öylätti",
    "fr": "Ponts d'Œuvre",
    "he": "חברת גשרים",
    "hi": "सेतु कंपनी",
    "hu": "Hídépítő Őrség Kft.",
    "hy": "Կամուրջ ՍՊԸ",
    "is": "Brúarsmiðjan Þór",
    "it": "Ponti è Città",
    "ja": "株式会社はし",
    "ka": "ხიდი შპს",
    "ko": "다리 주식회사",
    "lv": "Tilti un ceļi",
    "ne": "पुल कम्पनी",
    "pl": "Mosty Łódź",
    "ta": "பாலம் நிறுவனம்",
    "th": "บริษัทสะพาน",
    "tr": "Köprü İşleri Iğdır",
    "ur": "پل کمپنی",
    "vi": "Công ty Cầu Đường",
    "zh": "桥梁有限公司",
}


def written(folder):
    for number, (language, name) in enumerate(NAMES.items()):
        # All are open, and the first have a date ahead.
        ahead = [f"2026-08-{10 + number:02} interview"] if number < 12 else []
        journals.note(
            folder / "applications" / f"{name.replace('/', ' ')}.md",
            company=name, role=f"Engineer {language}", channel=name, industry=name,
            history=[f"2026-07-{number % 28 + 1:02} applied", "2026-08-03 screen", *ahead],
        )


@pytest.fixture(scope="module")
def languages(build):
    return build("languages", written)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_every_name_is_shown_whole_and_nothing_scrolls_sideways(languages, rested, width):
    page = rested(languages, viewport={"width": width, "height": 900}, unfolded=True)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    rows = page.locator("#applications tbody th").all_text_contents()
    assert sorted(rows) == sorted(NAMES.values())
    lanes = page.locator("#in-motion tbody a").all_text_contents()
    assert len(lanes) == 30 and set(lanes) <= set(NAMES.values())
    outside = page.locator("#in-motion tbody a, #applications tbody th a").evaluate_all(
        f"all => all.filter(one => {{ const box = one.getBoundingClientRect()"
        f"; return one.checkVisibility() && (box.left < 0 || box.right > {width}) }}).map(one => one.textContent)"
    )
    assert outside == []


def test_every_name_is_in_the_page_of_plain_text(languages):
    text = (languages.folder / "dashboard.md").read_text(encoding="utf-8")
    # As it is read: without what keeps a character from being markup.
    read = html.unescape(text).replace("\\", "")
    for name in NAMES.values():
        assert name in read, name


def test_every_link_leads_to_its_note(languages, rested):
    page = rested(languages, viewport={"width": 1280, "height": 900})
    addresses = page.locator("#applications tbody th a").evaluate_all("all => all.map(one => one.href)")
    files = {file.as_uri() for file in languages.application_notes}
    assert set(addresses) == files and len(files) == len(NAMES)
