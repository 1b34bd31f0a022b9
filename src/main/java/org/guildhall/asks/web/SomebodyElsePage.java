package org.guildhall.asks.web;

import org.guildhall.asks.Ask;
import org.guildhall.asks.Delegate;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * “Let somebody else do it.”
 *
 * @param denied why it cannot be handed on, in words; null where it can
 * @param delegate who does it at the moment; null where nobody else does
 */
public record SomebodyElsePage(
        Ask ask,
        String action,
        @Nullable String denied,
        @Nullable Delegate delegate,
        String name,
        String email,
        Problems problems)
        implements Page {}
