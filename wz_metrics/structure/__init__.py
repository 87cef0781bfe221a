"""TODO structure"""
