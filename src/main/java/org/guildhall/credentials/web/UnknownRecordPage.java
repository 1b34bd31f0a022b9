package org.guildhall.credentials.web;

import org.guildhall.platform.web.Page;

/** Says that no record has this code, and what that can mean. */
public record UnknownRecordPage() implements Page {}
