package org.guildhall.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** In what width and light a page is looked at. */
enum Sight {
    PHONE(360, 740, ColorScheme.LIGHT),
    PHONE_IN_THE_DARK(360, 740, ColorScheme.DARK),
    DESK_IN_THE_DARK(1280, 800, ColorScheme.DARK),
    DESK(1280, 800, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme light;

    Sight(int width, int height, ColorScheme light) {
        this.width = width;
        this.height = height;
        this.light = light;
    }

    /** The page that is open, seen so; it is not fetched again. */
    void of(Page page) {
        if (page.viewportSize().width != width) page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
    }

    /** For a finding: 360 px, 1280 px dark … */
    String words() {
        return width + " px" + (light == ColorScheme.DARK ? " dark" : "");
    }
}
