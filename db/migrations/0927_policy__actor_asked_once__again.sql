-- Policies written since 0906 ask once for a query who acts, too.
call quicken_policies();
