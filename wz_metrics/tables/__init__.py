"""TODO tables"""
