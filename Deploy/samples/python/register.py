#!/usr/bin/python3
"""Prints the register of the sample adapter: the id of every order that was filed, one a line, as often as it was filed."""
import os, sqlite3, sys

path = os.path.join(sys.argv[1] if len(sys.argv) > 1 else os.environ["ONEVISIT_STATE"], "register.sqlite")
if os.path.exists(path):
    with sqlite3.connect(path, timeout=30) as database:
        for (order_id,) in database.execute("SELECT order_id FROM filing WHERE kind <> 'stopped' ORDER BY number"):
            print(order_id)
