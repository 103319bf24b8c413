"""The web app: Streamlit pages over `remiss.service`; the only package that imports streamlit."""
