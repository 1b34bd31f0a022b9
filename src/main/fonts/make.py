"""Makes the fonts that documents embed, from Debian's fonts-noto-core and the serif of the pages.

One glyph stands for one character: where characters share a glyph it is copied, and mirrored brackets get
private characters (U+E000 + place in MIRRORED), so that a PDF can be read back as it was written.
"""
import copy
import os

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../resources/fonts")
NOTO = "/usr/share/fonts/truetype/noto/"
LATIN = list(range(0x20, 0x250)) + list(range(0x1E00, 0x1F00)) + list(range(0x2000, 0x2070)) + list(
    range(0x20A0, 0x20C0)) + [0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2260, 0x2264, 0x2265, 0x25CF, 0x2713]
ARABIC = [ord(c) for c in " \u00a0.,:;-()[]{}<>«»‹›/"] + list(range(0x600, 0x700)) + list(range(0xFB50, 0xFBFF + 1)) + list(range(0xFE70, 0xFEFD))
MIRRORED = {"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<", "«": "»", "»": "«",
            "‹": "›", "›": "‹"}


def make(source, name, characters):
    font = TTFont(source)
    options = subset.Options(layout_features=[], hinting=False, name_IDs=["*"], notdef_outline=True)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "kern"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font.flavor = None
    best = dict(font.getBestCmap())
    glyphs, metrics, order = font["glyf"], font["hmtx"], list(font.getGlyphOrder())
    seen, copies = set(), {}

    def copied(character, glyph):
        new = "copy%04X" % character
        glyphs.glyphs[new] = copy.deepcopy(glyphs[glyph])
        metrics.metrics[new] = metrics[glyph]
        order.append(new)
        copies[character] = new

    for character, glyph in sorted(best.items()):
        if glyph in seen:
            copied(character, glyph)
        seen.add(glyph)
    for index, (written, drawn) in enumerate(MIRRORED.items()):
        if ord(drawn) in best:
            copied(0xE000 + index, best[ord(drawn)])
    font.setGlyphOrder(order)
    glyphs.glyphOrder = order
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(copies)
    font["post"].formatType = 3.0
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(os.path.join(HERE, name))


make(NOTO + "NotoSans-Regular.ttf", "guildhall-text-regular.ttf", LATIN)
make(NOTO + "NotoSans-Bold.ttf", "guildhall-text-bold.ttf", LATIN)
make(NOTO + "NotoNaskhArabic-Regular.ttf", "guildhall-arabic-regular.ttf", ARABIC)
make(NOTO + "NotoNaskhArabic-Bold.ttf", "guildhall-arabic-bold.ttf", ARABIC)
make(os.path.join(HERE, "../static/fonts/source-serif-4-semibold.woff2"), "guildhall-display-semibold.ttf", LATIN)
