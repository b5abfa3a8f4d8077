package org.bicorne.store;

/** Work on the database that is done as a whole. Only a class named {@code …Table} can do something with it. */
public sealed interface Transaction permits TransactionTable {}
