package org.guildhall.asks.web;

import org.guildhall.asks.Ask;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Names another person for an ask.
 *
 * @param denied why nobody can be named, in words; null where somebody can
 */
public record SuccessorPage(Ask ask, @Nullable String denied, String name, String email, Problems problems)
        implements Page {}
