/** The database: PostgreSQL that comes along or one that is given, and how statements and records meet it. */
@NullMarked
package org.guildhall.platform.database;

import org.jspecify.annotations.NullMarked;
