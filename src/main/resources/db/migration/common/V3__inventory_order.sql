-- The orders in which repositories are asked for: by address, by account with the latest activity first, by what changed since.
create index inventory_repositories_path on inventory_repositories (host, path_key, forge_id);
create index inventory_repositories_account on inventory_repositories (account, pushed_at);
create index inventory_repositories_revision on inventory_repositories (revision);
create index inventory_further_accounts_repository on inventory_further_accounts (host, forge_id);
