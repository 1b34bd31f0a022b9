package org.guildhall.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/** How the things on a page stand to each other. */
final class Standing {

    private static final String THINGS = """
            const seen = it => it.checkVisibility && it.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
                && it.getBoundingClientRect().width > 1 && !it.closest('.vh, .skip, nav.places')
            const name = it => it.tagName.toLowerCase() + ' “' + (it.innerText || it.value || it.name || '').trim().slice(0, 40) + '”'
            """;

    private static final String BEYOND = "() => {" + THINGS + """
            const width = document.documentElement.clientWidth
            // cut away to nothing: there for screen readers alone
            const cut = it => it && (getComputedStyle(it).clipPath !== 'none' || cut(it.parentElement))
            const found = [...document.querySelectorAll('main *, header *, footer *')].filter(seen).filter(it => {
                const place = it.getBoundingClientRect()
                return place.left < -1 || place.right > width + 1
            }).filter(it => !cut(it)).map(name)
            return found.length || document.scrollingElement.scrollWidth <= width ? found : ['the page as a whole'] }
            """;

    private static final String OVERLAPS = "() => {" + THINGS + """
            const all = [...document.querySelectorAll('a, button, input, textarea, select, h1, h2, summary')].filter(seen)
            const found = []
            for (const one of all) for (const other of all) {
                if (one === other || one.contains(other) || other.contains(one) || all.indexOf(one) > all.indexOf(other)) continue
                if (one.closest('label') && one.closest('label').contains(other)) continue
                const a = one.getBoundingClientRect(), b = other.getBoundingClientRect()
                const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
                const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
                if (width > 2 && height > 2) found.push(name(one) + ' and ' + name(other))
            }
            return found }
            """;

    private Standing() {}

    /** What stands partly outside the window. */
    static List<?> beyondTheSides(Page page) {
        return found(page, BEYOND);
    }

    /** Pairs of links, buttons, fields and headings of which one covers part of the other. */
    static List<?> onTopOfEachOther(Page page) {
        return found(page, OVERLAPS);
    }

    private static List<?> found(Page page, String script) {
        return page.evaluate(script) instanceof List<?> found ? found : List.of();
    }
}
