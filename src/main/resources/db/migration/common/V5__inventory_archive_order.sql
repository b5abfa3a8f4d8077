-- Those that the archive was asked about longest ago come next.
create index inventory_repositories_archive on inventory_repositories (archive_asked_at, host, forge_id);
