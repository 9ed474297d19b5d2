"""Takes the screenshots of the sample journal in the README: docs/dashboard-*.png."""

import os
import pathlib
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

import journals

DOCS = pathlib.Path(__file__).parents[2] / "docs"
SIZE = {"width": 1200, "height": 900}

# Limited, since every clone of the repository contains them.
MOST_BYTES = 250_000


def take(page, name, top):
    """A screenshot of one screen, starting that far down the page."""
    picture = page.screenshot(full_page=True, clip={"x": 0, "y": top, **SIZE})
    if len(picture) > MOST_BYTES:
        sys.exit(f"The picture {name} has {len(picture)} bytes: too many.")
    file = DOCS / f"{name}.png"
    file.write_bytes(picture)
    print(file)


def main():
    for variable in ["ONWARD", "CHROMIUM"]:
        if not os.environ.get(variable):
            sys.exit(f"{variable} is not set; see the Makefile.")
    DOCS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = pathlib.Path(temporary) / "journal"
        journals.sample(folder)
        build = [os.environ["ONWARD"], "build", folder, "--today", journals.TODAY]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"]
        )
        for theme in ["light", "dark"]:
            page = browser.new_page(viewport=SIZE, device_scale_factor=1, color_scheme=theme)
            page.goto((folder / "dashboard.html").as_uri())
            take(page, f"dashboard-{theme}", top=0)
            numbers = page.get_by_role("heading", name="Numbers", exact=True).bounding_box()
            take(page, f"numbers-{theme}", top=numbers["y"] - 24)
        browser.close()


if __name__ == "__main__":
    main()
