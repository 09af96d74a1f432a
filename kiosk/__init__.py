"""Premier Clic: a kiosk that takes people from their first click to their first online procedure."""

__version__ = "0.1.0"
