package org.guildhall.platform.work;

import java.util.Map;
import org.guildhall.platform.words.Phrase;

/**
 * What is to be done.
 *
 * @param kind name of a {@link WorkKind}
 * @param title what the person would call it, such as "Import of roster.csv"
 * @param details what the kind needs to know, in no language
 * @param from path of the page that started it and leads to it again
 */
public record WorkOrder(String kind, Phrase title, Map<String, String> details, String from) {}
