package org.guildhall.conversations.web;

import org.guildhall.conversations.ConversationLine;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Slice;

/** A person's conversations, the one written in last first. */
public record MessagesPage(Slice<ConversationLine> conversations, boolean started) implements Page {}
