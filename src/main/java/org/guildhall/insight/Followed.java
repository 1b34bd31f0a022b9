package org.guildhall.insight;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * Hears of an event after its commit, except while a demonstration plays its past: what overviews read has no past of its
 * own, so it is told once, when the past is over.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleListener(condition = "!T(org.guildhall.platform.time.Rehearsal).isOn()")
@interface Followed {}
