package org.guildhall.programmes;

/**
 * One level of a version's rubric.
 *
 * @param level 1 (lowest) to 4
 * @param descriptor what work on this level looks like
 */
public record RubricLevel(int level, String name, String descriptor) {}
