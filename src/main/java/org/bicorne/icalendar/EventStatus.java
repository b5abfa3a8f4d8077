package org.bicorne.icalendar;

/** How sure an event is, in the words of RFC 5545, 3.8.1.11. */
public enum EventStatus { TENTATIVE, CONFIRMED, CANCELLED }
