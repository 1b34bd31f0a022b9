package org.guildhall.opportunities;

/** An application has come from one state into another. */
public record ApplicationAdvanced(ApplicationId application, ApplicationState from, ApplicationState to) {}
