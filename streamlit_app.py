"""Entry of the web app for `streamlit run streamlit_app.py`; `remiss app` starts the same one from anywhere."""

from streamlit.starlette import App

from remiss.app.serving.server import parts

app = App(**parts())
