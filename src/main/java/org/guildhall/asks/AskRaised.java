package org.guildhall.asks;

/** Somebody has been asked for an act; the letter follows. */
public record AskRaised(AskId ask) {}
