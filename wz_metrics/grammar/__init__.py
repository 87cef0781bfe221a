"""TODO grammar"""
