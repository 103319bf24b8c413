"""The script that Streamlit runs for every page view."""

from remiss.app.frame.page import run

run()
