"""Gives sqlite-persian to every connection that Datasette or sqlite-utils opens. Installing it is enough."""
