package org.guildhall.opportunities;

import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for.
 *
 * @param words part of a title, a city or an employer's name; empty for all
 * @param mode null for any
 * @param paid whether pay must be stated
 */
public record Search(String words, Opportunity.@Nullable Mode mode, boolean paid) {}
