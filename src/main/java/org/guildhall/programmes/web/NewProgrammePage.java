package org.guildhall.programmes.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guildhall.platform.web.Option;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.guildhall.platform.words.Say;
import org.guildhall.programmes.Model;

/** A new programme: its model and what it is called. */
public record NewProgrammePage(String title, String model, Problems problems) implements Page {

    public List<Option> models() {
        return Arrays.stream(Model.values())
                .map(it -> new Option(
                        it.name(), Say.text("programmes.model." + it.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
