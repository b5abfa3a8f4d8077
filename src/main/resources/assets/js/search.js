// In a moment.
