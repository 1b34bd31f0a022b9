package org.guildhall.asks;

/** Somebody who answers for an ask wants it done; a letter reminds whom it awaits. */
public record AskReminded(AskId ask) {}
