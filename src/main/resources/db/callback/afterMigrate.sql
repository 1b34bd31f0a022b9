-- What was migrated when is the owner's book.
revoke all on table "${flyway:table}" from "${app_role}";
